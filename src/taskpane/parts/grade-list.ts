import type { Scheme } from "../../core/score";

type Grades = NonNullable<Scheme["settings"]["grades"]>;

interface Says {
  readonly grade: (name: string, from: string) => string;
  readonly below: (name: string, from: string) => string;
}

/** “90分起为优，80分起为良，80分以下为差”: the last grade begins where the one before it ends. */
export const gradeList = (grades: Grades, say: Says): string =>
  grades
    .map(({ name, from }, index) => {
      const above = grades[index - 1];
      return from === "0" && above ? say.below(name, above.from) : say.grade(name, from);
    })
    .join("，");
