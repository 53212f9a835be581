#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// libxml2's HTML parser as a stream of events in the order of the page.
//
// The walk keeps no stack: pages nest deeper than one allows.

typedef struct cxml_page cxml_page;

typedef enum cxml_kind {
  cxml_end,
  /// An element begins; `words` is its name.
  cxml_open,
  /// An element ends.
  cxml_close,
  /// Characters, references resolved.
  cxml_text,
  /// The inside of a script or style sheet.
  cxml_raw,
} cxml_kind;

typedef struct cxml_event {
  cxml_kind kind;
  /// UTF-8, closed by a zero, alive until the page is freed; NULL where the kind has none.
  const char *words;
} cxml_event;

/// Reads a page in UTF-8; NULL where there is no element in it. Prints nothing, loads nothing.
cxml_page *cxml_read_html(const char *bytes, size_t count);

cxml_event cxml_next(cxml_page *page);

/// An attribute of the element that began last, alive until the page is freed; NULL where it has
/// none of that name. Names are in lower case.
const char *cxml_attribute(const cxml_page *page, const char *name);

void cxml_free(cxml_page *page);

/// The code point of a named character reference such as `amp`; 0 where HTML 4 has none.
uint32_t cxml_entity(const char *name);
