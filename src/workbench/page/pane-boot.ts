/**
 * The one script put before office.js in the pane's page: the surrounding page is Excel on Windows.
 * The pane itself knows nothing of it.
 */
const { workbench } = window.parent as Window & { workbench?: { readonly external: object } };
if (workbench)
  Object.defineProperty(window, "external", { configurable: true, value: workbench.external });
