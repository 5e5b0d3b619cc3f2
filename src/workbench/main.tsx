import { createRoot } from "react-dom/client";

import { PageView } from "./page/PageView";
import { Workbench } from "./page/workbench";
import "./page/page.css";

const workbench = new Workbench(location.search);
// The pane's frame takes Excel from here, and so do browser tests.
Object.assign(window, { workbench });

const root = document.getElementById("root");
if (root) createRoot(root).render(<PageView workbench={workbench} />);
