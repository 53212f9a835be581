#include "CXml.h"

#include <limits.h>
#include <stdlib.h>

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

struct cxml_page {
  htmlDocPtr document;
  xmlNodePtr node;
  /// Whether `node` was entered and its children are next; else what follows it is.
  bool is_entered;
};

cxml_page *cxml_read_html(const char *bytes, size_t count) {
  if (count > INT_MAX) return NULL;
  // HUGE: without it everything below 256 levels is cut off without a word.
  int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
                | XML_PARSE_HUGE;
  htmlDocPtr document = htmlReadMemory(bytes, (int)count, NULL, "UTF-8", options);
  if (!document) return NULL;
  cxml_page *page = xmlDocGetRootElement(document) ? calloc(1, sizeof *page) : NULL;
  if (!page) {
    xmlFreeDoc(document);
    return NULL;
  }
  page->document = document;
  page->node = (xmlNodePtr)document;
  page->is_entered = true;
  return page;
}

/// The first of a node and its followers that is an element or text: comments say nothing.
static xmlNodePtr first_shown(xmlNodePtr node) {
  while (node && node->type != XML_ELEMENT_NODE && node->type != XML_TEXT_NODE
         && node->type != XML_CDATA_SECTION_NODE) {
    node = node->next;
  }
  return node;
}

static cxml_event enter(cxml_page *page, xmlNodePtr node) {
  page->node = node;
  page->is_entered = node->type == XML_ELEMENT_NODE;
  if (page->is_entered) return (cxml_event){cxml_open, (const char *)node->name};
  cxml_kind kind = node->type == XML_TEXT_NODE ? cxml_text : cxml_raw;
  return (cxml_event){kind, (const char *)node->content};
}

static cxml_event leave(cxml_page *page, xmlNodePtr node) {
  page->node = node;
  page->is_entered = false;
  return (cxml_event){cxml_close, NULL};
}

cxml_event cxml_next(cxml_page *page) {
  xmlNodePtr node = page->node;
  if (!node) return (cxml_event){cxml_end, NULL};
  if (page->is_entered) {
    xmlNodePtr child = first_shown(node->children);
    if (child) return enter(page, child);
    if (node->type == XML_ELEMENT_NODE) return leave(page, node);
  }
  xmlNodePtr next = first_shown(node->next);
  if (next) return enter(page, next);
  if (node->parent && node->parent->type == XML_ELEMENT_NODE) return leave(page, node->parent);
  page->node = NULL;
  return (cxml_event){cxml_end, NULL};
}

const char *cxml_attribute(const cxml_page *page, const char *name) {
  if (!page->node || page->node->type != XML_ELEMENT_NODE) return NULL;
  for (xmlAttrPtr each = page->node->properties; each; each = each->next) {
    if (!xmlStrEqual(each->name, (const xmlChar *)name)) continue;
    const char *value = each->children ? (const char *)each->children->content : NULL;
    return value ? value : "";
  }
  return NULL;
}

void cxml_free(cxml_page *page) {
  if (!page) return;
  xmlFreeDoc(page->document);
  free(page);
}

uint32_t cxml_entity(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity ? entity->value : 0;
}
