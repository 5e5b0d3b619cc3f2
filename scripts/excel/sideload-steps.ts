import path from "node:path";

/** The systems Excel runs on. */
export type System = "windows" | "mac";

/** One thing to do, with what is said before it. */
export type Step = { readonly say: string } & (
  | { readonly kind: "run"; readonly command: readonly [string, ...string[]] }
  | { readonly kind: "copy"; readonly from: string; readonly to: string }
  | { readonly kind: "delete"; readonly file: string }
);

/** What the steps are about. */
export interface Sideload {
  readonly system: System;
  /** The user's own folder. */
  readonly home: string;
  /** The add-in's id, from its manifest. */
  readonly id: string;
  /** The built manifest. */
  readonly manifest: string;
  readonly certFile: string;
  readonly thumbprint: string;
}

/** Where Excel on Windows looks for add-ins under development (as Microsoft's office-addin-dev-settings does). */
const developerKey = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer";

/** “Sideload Office Add-ins on Mac for testing”: the folder Excel reads manifests from. */
const wefFolder = "Library/Containers/com.microsoft.Excel/Data/Documents/wef";

const wefFile = ({ home, id }: Sideload): string =>
  path.join(home, wefFolder, `${id}.manifest.xml`);
const keychain = (home: string): string => path.join(home, "Library/Keychains/login.keychain-db");

/** Makes the system trust the certificate; it asks the user itself. */
export function trustStep({ system, home, certFile }: Sideload): Step {
  const say =
    "让这台电脑信任 https://localhost 的证书（系统会问一次，请同意）/ trusting the certificate; please agree when asked";
  return system === "windows"
    ? { say, kind: "run", command: ["certutil.exe", "-user", "-addstore", "Root", certFile] }
    : {
        say,
        kind: "run",
        command: [
          ...(["security", "add-trusted-cert", "-r", "trustRoot", "-p", "ssl"] as const),
          ...["-k", keychain(home), certFile],
        ],
      };
}

/** Tells Excel about the add-in. */
export function registerSteps(about: Sideload): readonly Step[] {
  const say = "登记加载项 / registering the add-in";
  if (about.system === "mac")
    return [
      { say, kind: "copy", from: about.manifest, to: wefFile(about) },
      { say: openExcel, kind: "run", command: ["open", "-a", "Microsoft Excel"] },
    ];
  const value = ["/v", about.id, "/t", "REG_SZ", "/d", about.manifest, "/f"];
  return [
    { say, kind: "run", command: ["reg.exe", "add", developerKey, ...value] },
    { say: openExcel, kind: "run", command: ["cmd.exe", "/c", "start", "", "excel.exe"] },
  ];
}

const openExcel = "打开 Excel / opening Excel";

/** Takes back what `trustStep` and `registerSteps` did. */
export function removeSteps(about: Sideload): readonly Step[] {
  const say = "注销加载项 / taking the add-in out of Excel";
  const distrust = "撤销对证书的信任 / no longer trusting the certificate";
  return about.system === "mac"
    ? [
        { say, kind: "delete", file: wefFile(about) },
        {
          say: distrust,
          kind: "run",
          command: ["security", "remove-trusted-cert", about.certFile],
        },
      ]
    : [
        { say, kind: "run", command: ["reg.exe", "delete", developerKey, "/v", about.id, "/f"] },
        {
          say: distrust,
          kind: "run",
          command: ["certutil.exe", "-user", "-delstore", "Root", about.thumbprint],
        },
      ];
}
