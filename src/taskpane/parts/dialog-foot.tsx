import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

import { ActionsRow } from "./actions-row";

const useStyles = makeStyles({ foot: { marginTop: "12px" } });

/** The decisions at the foot of a sheet, always the same distance below what they decide on. */
export function DialogFoot({ children }: { readonly children: ReactNode }) {
  return (
    <div className={useStyles().foot}>
      <ActionsRow>{children}</ActionsRow>
    </div>
  );
}
