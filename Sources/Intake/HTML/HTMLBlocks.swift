/// Elements that begin and end a paragraph.
let htmlBlocks: Set<String> = [
  "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
  "fieldset", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "html", "li", "main", "ol", "p", "pre",
  "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
]
