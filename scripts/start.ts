import { bundleWorkbench } from "./workbench/bundle";
import { serveWorkbench } from "./workbench/serve";
await bundleWorkbench();
console.log((await serveWorkbench({ port: 3000 })).address);
