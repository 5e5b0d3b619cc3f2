export { issuesOf, type Catalogue, type Issue, type Severity, type Words } from "./issue";
