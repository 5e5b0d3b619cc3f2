import { Button, type ButtonProps, makeStyles, mergeClasses } from "@fluentui/react-components";

const useStyles = makeStyles({
  decision: { minWidth: "64px", maxWidth: "100%", minHeight: "32px", height: "auto" },
});

/** A decision at the foot of a sheet. */
export function DecisionButton({ className, ...rest }: ButtonProps) {
  return <Button {...rest} className={mergeClasses(useStyles().decision, className)} />;
}
