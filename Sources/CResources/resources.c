#include "CResources.h"

_Alignas(64) static const unsigned char tagger[] = {
#embed "data/tagger.model"
};

static const unsigned char lemmas[] = {
#embed "data/lemmas.txt"
};

const void *resource_tagger(size_t *size) {
  *size = sizeof tagger;
  return tagger;
}

const void *resource_lemmas(size_t *size) {
  *size = sizeof lemmas;
  return lemmas;
}
