/// The one style sheet of the page.
///
/// Words of a report are set in a serif face, words of the program in a sans-serif one. Color never
/// stands alone: a value has its word, a plan its hollow mark, a highlight its underline.
enum HTMLStyle {
  static let sheet = """
    :root {
      color-scheme: light dark;
      --paper: #fdfcfa; --ink: #1d1b18; --soft: #68635b; --rule: #ddd8ce; --wash: #f4f1ea;
      --accent: #1f5673; --alert: #9a3412; --mark: #fbe9a7;
      --serif: Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "DejaVu Serif", serif;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans",
        sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #171614; --ink: #e9e5dd; --soft: #a39c90; --rule: #3a3732; --wash: #211f1c;
        --accent: #8ec3e0; --alert: #f0a27a; --mark: #5a4a12;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; scroll-padding-top: 1rem; }
    body {
      margin: 0 auto; padding: 2.5rem 1.5rem 5rem; max-width: 68rem; background: var(--paper);
      color: var(--ink); font: 400 0.9rem/1.5 var(--sans); font-variant-numeric: tabular-nums;
      overflow-wrap: anywhere;
    }
    a { color: var(--accent); text-underline-offset: 0.15em; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    .skip { position: absolute; left: -100vw; }
    .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: 0.5rem 1rem; }
    header { border-bottom: 2px solid var(--ink); padding-bottom: 1rem; }
    h1 { margin: 0; font: 600 2rem/1.2 var(--serif); letter-spacing: -0.01em; text-wrap: balance; }
    .summary { margin: 0.35rem 0 0; }
    .notice { margin: 0.15rem 0 0; color: var(--soft); }
    nav ul {
      display: flex; flex-wrap: wrap; gap: 0.15rem 1.1rem; margin: 1rem 0 0; padding: 0;
      list-style: none;
    }
    nav a { text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    .count { color: var(--soft); font-weight: 400; font-size: 0.85em; }
    section {
      display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 0 1.5rem;
      padding: 1.1rem 0 1.2rem; border-bottom: 1px solid var(--rule);
    }
    h2 { margin: 0; font-size: 0.95rem; line-height: 1.4; font-weight: 650; }
    section > h2 { position: sticky; top: 1rem; align-self: start; text-wrap: balance; }
    h3 { margin: 1rem 0 0.2rem; font-size: 0.9rem; font-weight: 650; }
    .content > h3:first-child { margin-top: 0; }
    .lines { margin: 0; padding: 0; list-style: none; }
    .lines .lines { margin: 0 0 0.35rem 1.4rem; border-left: 1px solid var(--rule); padding-left: 0.6rem; }
    summary { cursor: pointer; list-style: none; }
    summary::-webkit-details-marker { display: none; }
    .lines summary {
      display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; padding: 0.18rem 0.4rem;
      margin: 0 -0.4rem; align-items: baseline; border-radius: 3px;
    }
    .lines.dated > li > details > summary { grid-template-columns: 6.2rem minmax(0, 1fr) auto; }
    #timeline .lines.dated > li > details > summary { grid-template-columns: 8.6rem minmax(0, 1fr) auto; }
    .lines.by-party > li > details > summary { grid-template-columns: 9.5rem minmax(0, 1fr) auto; }
    .dated > li > details > summary > .margin { color: var(--soft); }
    .by-party > li > details > summary > .margin { font-weight: 650; overflow-wrap: break-word; }
    .lines.by-value > li > details > summary { grid-template-columns: 7.2rem minmax(0, 1fr) auto; }
    #figures .by-value > li > details > summary > .margin { font-weight: 650; }
    .lines > li > details > summary > .margin.again { color: transparent; user-select: none; max-height: 1.4em; overflow: hidden; }
    .lines summary:hover, details[open] > summary { background: var(--wash); }
    .date { color: var(--soft); font-size: 0.86em; white-space: nowrap; }
    .words { font: 1rem/1.45 var(--serif); }
    .lead { font-weight: 650; margin-right: 0.15em; }
    .value {
      display: inline-block; margin-right: 0.3em; color: var(--accent); font-weight: 600;
      font-size: 0.86em; letter-spacing: 0.02em;
    }
    .note { color: var(--soft); font-size: 0.86em; white-space: nowrap; }
    .date + .note::before { content: "· "; }
    .planned .note { font-weight: 600; color: var(--accent); }
    .alert .note { font-weight: 650; color: var(--alert); }
    .places { color: var(--soft); font-size: 0.82rem; white-space: nowrap; }
    .places::after { content: " ›"; display: inline-block; width: 1em; text-align: right; }
    details[open] > summary .places::after { content: " ⌄"; }
    .wordings { display: block; color: var(--soft); font-size: 0.82rem; }
    .wordings .words { font-size: 0.88rem; }
    #timeline .lines { border-left: 1px solid var(--rule); margin-left: 0.3rem; }
    #timeline .lines > li { position: relative; padding-left: 1.1rem; }
    #timeline .lines > li::before {
      content: ""; position: absolute; left: -0.28rem; top: 0.68rem; width: 0.5rem; height: 0.5rem;
      border-radius: 50%; border: 1.5px solid var(--ink); background: var(--ink);
    }
    #timeline .lines > li.planned::before { background: var(--paper); border-color: var(--accent); }
    .more > summary { padding: 0.3rem 0; color: var(--accent); }
    .more > summary::before { content: "› "; }
    .more[open] > summary { background: none; }
    figure { margin: 0.25rem 0 0.6rem; padding: 0.2rem 0 0.2rem 0.9rem; border-left: 3px solid var(--rule); }
    figcaption, .rest { color: var(--soft); font-size: 0.8rem; }
    blockquote { margin: 0.1rem 0 0; max-width: 44rem; font: 1rem/1.5 var(--serif); color: var(--soft); }
    mark {
      background: var(--mark); color: var(--ink); padding: 0.05em 0.1em; border-radius: 2px;
      text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em;
      -webkit-box-decoration-break: clone; box-decoration-break: clone;
    }
    table { border-collapse: collapse; width: 100%; }
    caption { text-align: left; color: var(--soft); padding-bottom: 0.3rem; font-size: 0.82rem; }
    th, td { text-align: left; vertical-align: baseline; padding: 0.25rem 1rem 0.25rem 0; }
    thead th { font-weight: 400; color: var(--soft); font-size: 0.82rem; border-bottom: 1px solid var(--rule); }
    tbody tr + tr > * { border-top: 1px solid var(--rule); }
    td.date { white-space: nowrap; }
    td .basis, td .why { color: var(--soft); font-size: 0.82rem; }
    td .why { white-space: normal; }
    @media (max-width: 46rem) {
      body { padding: 1.25rem 1rem 3rem; }
      h1 { font-size: 1.5rem; }
      section { grid-template-columns: minmax(0, 1fr); gap: 0.4rem; }
      section > h2 { position: static; }
      section#timeline .lines > li > details > summary, .lines.by-party > li > details > summary,
      .lines.by-value > li > details > summary, .lines.dated > li > details > summary, .lines summary {
        grid-template-columns: minmax(0, 1fr); padding: 0.35rem 0.4rem;
      }
      .margin:empty, .again { display: none; }
      .places { font-size: 0.78rem; }
      table, tbody, tr { display: block; }
      thead { display: none; }
      tbody th, td { display: inline; border: 0; padding-right: 0.6rem; }
      tbody tr { padding: 0.35rem 0; }
    }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    @media print {
      :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --wash: #fff; --accent: #000; }
      html { font-size: 70%; }
      body { max-width: none; padding: 0; }
      nav, .skip, .more, .places::after { display: none; }
      section > h2 { position: static; break-after: avoid; }
      section { grid-template-columns: 7rem minmax(0, 1fr); }
      li, figure, tr { break-inside: avoid; }
    }

    """
}
