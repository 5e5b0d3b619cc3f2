import { createRoot } from "react-dom/client";

import { PageView } from "./page/PageView";
import { Workbench } from "./page/workbench";
// The page first: its parts say where they differ.
import "./page/colours.css";
import "./page/page.css";
import "./page/ribbon.css";
import "./page/messages.css";
import "./page/test-menu.css";
import "./page/password-dialog.css";

const workbench = new Workbench(location.search);
// The pane's frame takes Excel from here, and so do browser tests.
Object.assign(window, { workbench });

const root = document.getElementById("root");
if (root) createRoot(root).render(<PageView workbench={workbench} />);
