/** What an error says about a password; null when it is about something else. */
export function passwordTrouble(error: unknown): "needed" | "wrong" | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "password-needed") return "needed";
  return code === "password-wrong" ? "wrong" : null;
}
