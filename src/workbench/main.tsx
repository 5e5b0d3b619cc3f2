import { createRoot } from "react-dom/client";

import { blankFile, openFile } from "./files/open-file";
import { PageView } from "./page/PageView";
import { Workbench } from "./page/workbench";
import "./page/page.css";

const sample = "potou-2022.xlsx";

const workbench = new Workbench(
  {
    open: ({ name, bytes, password }) =>
      openFile(name, bytes, password === undefined ? {} : { password }),
    blank: () => blankFile("工作簿1.xlsx"),
    sample: async () => {
      const answer = await fetch(`pane/assets/samples/${sample}`);
      return openFile(sample, new Uint8Array(await answer.arrayBuffer()));
    },
  },
  location.search,
);
Object.assign(window, { workbench });

const root = document.getElementById("root");
if (root) createRoot(root).render(<PageView workbench={workbench} />);
