import { Button, type ButtonProps, makeStyles, mergeClasses } from "@fluentui/react-components";

const useStyles = makeStyles({
  // Fluent gives every button 64 px and more; three of ours must fit beside each other on 320 px.
  small: { minWidth: "auto", flexShrink: 0, maxWidth: "100%", height: "auto", minHeight: "24px" },
  // Without a border its word, not its padding, stands under the text above.
  subtle: { ":first-child": { marginLeft: "-8px" } },
});

/** A button beside a line of text. */
export function SmallButton({ className, ...rest }: ButtonProps) {
  const styles = useStyles();
  const subtle = rest.appearance === "subtle" ? styles.subtle : undefined;
  return (
    <Button size="small" {...rest} className={mergeClasses(styles.small, subtle, className)} />
  );
}
