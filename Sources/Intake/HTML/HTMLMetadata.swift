import Documents

/// What a page says of itself in its head, its JSON-LD and its `<time>` elements.
struct HTMLMetadata {
  var title: String?
  var source: String?
  var url: String?
  var language: String?
  var published: Publication?
  var modified: Publication?

  init(_ tree: HTMLTree) {
    let page = PageProperties(tree)
    let article = LinkedData.article(of: tree)
    title = Self.title(tree, page, article)
    source =
      Self.words(page.first(["og:site_name"]))
      ?? Self.words(article?["publisher"]?["name"]?.string)
      ?? Self.words(page.first(["application-name", "publisher", "dc.publisher"]))
    url = [page.canonical, page.first(["og:url"]), article?["url"]?.string]
      .compactMap(\.self).first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
    language = tree.nodes.first { $0.name == "html" }?[attribute: "lang"].flatMap(Self.words)
    published =
      Self.date(
        [article?["datePublished"]?.string] + page.all(Self.publishedNames)
          + [page.item("datePublished")] + page.times)
      ?? Self.date(PageDates.written(in: tree)) ?? url.flatMap(PageDates.day(inAddress:))
    modified =
      Self.date(
        [article?["dateModified"]?.string]
          + page.all(["article:modified_time", "og:updated_time", "last-modified"])
          + [page.item("dateModified")])
  }

  /// When the text was published that a page has now: a page that is kept up to date for years and names a
  /// year after its first day is as of its last change.
  func published(of text: String) -> Publication? {
    guard let first = published?.interval.latest, let last = modified?.interval.earliest,
      first.distance(to: last) > 365, last.year > first.year
    else { return published }
    let words = text.utf8.split { !(48...57).contains($0) && !(97...122).contains($0 | 32) }
    let years = words.lazy.filter { $0.count == 4 }.compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    return years.contains { $0 > first.year && $0 <= last.year } ? modified : published
  }

  /// OpenGraph's name first, then those of publishing systems and of Dublin Core.
  private static let publishedNames = [
    "article:published_time", "og:article:published_time", "article:published",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "published_time", "dc.date.issued", "dcterms.created",
    "dcterms.issued", "dc.date", "dcterms.date", "date",
  ]

  private static func date(_ candidates: [String?]) -> Publication? {
    candidates.lazy.compactMap(\.self)
      .compactMap { Publication(reading: $0, basis: .metadata) }
      .first { !PageDates.isPlaceholder($0) }
  }

  /// A heading that the head's title holds is the page's own wording of it.
  private static func title(
    _ tree: HTMLTree, _ page: PageProperties, _ article: JSONValue?
  ) -> String? {
    let told = [page.first(["og:title", "twitter:title"]), article?["headline"]?.string]
      .compactMap { words($0) }
    let head = tree.elements("title").first.map { tree.words(of: $0) }.flatMap { words($0) }
    let headings = tree.elements("h1").map { tree.words(of: $0) }.filter { !$0.isEmpty }
    for heading in headings where told.contains(heading) || head?.hasPrefix(heading) == true {
      return heading
    }
    return told.first ?? (headings.count == 1 ? headings[0] : head)
  }

  private static func words(_ text: String?) -> String? {
    guard let words = text.map(MarkupCharacters.trimmed), !words.isEmpty else { return nil }
    return words
  }
}
