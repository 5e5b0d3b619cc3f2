/**
 * The one script put before office.js in the pane's page: the surrounding page is Excel on Windows.
 * The pane itself knows nothing of it.
 */
const around = window.parent as unknown as { readonly workbench?: { readonly external: object } };
if (around.workbench)
  Object.defineProperty(window, "external", {
    configurable: true,
    value: around.workbench.external,
  });
