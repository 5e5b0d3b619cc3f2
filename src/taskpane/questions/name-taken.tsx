import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { SmallButton } from "../parts/small-button";

const texts = dictionary(
  {
    taken: (sheet: string) => `已有一张‘${sheet}’，不是本工具做的。没动它。`,
    other: (free: string) => `另建‘${free}’`,
  },
  {
    taken: (sheet) => `There is a sheet “${sheet}” that we did not make. It was left alone.`,
    other: (free) => `Make “${free}”`,
  },
);

interface Props {
  readonly sheet: string;
  readonly free: string;
  readonly answer: (answer: "other-name" | null) => void;
}

/** A sheet of somebody else's bears the name of ours. */
export function NameTaken({ sheet, free, answer }: Props) {
  const t = useTexts(texts);
  return (
    <>
      <p>{t.taken(sheet)}</p>
      <SmallButton appearance="primary" onClick={() => answer("other-name")}>
        {t.other(free)}
      </SmallButton>
    </>
  );
}
