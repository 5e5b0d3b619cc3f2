export {
  issueKey,
  issuesOf,
  sortedIssues,
  type Catalogue,
  type Issue,
  type Severity,
  type Words,
} from "./issue";
