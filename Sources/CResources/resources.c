#include "CResources.h"

_Alignas(64) static const unsigned char tagger[] = {
#embed "data/tagger.model"
};

static const unsigned char lemmas[] = {
#embed "data/lemmas.txt"
};

static const unsigned char nations[] = {
#embed "data/nations.txt"
};

static const unsigned char first_names[] = {
#embed "data/first-names.txt"
};

const void *resource_tagger(size_t *size) {
  *size = sizeof tagger;
  return tagger;
}

const void *resource_lemmas(size_t *size) {
  *size = sizeof lemmas;
  return lemmas;
}

const void *resource_nations(size_t *size) {
  *size = sizeof nations;
  return nations;
}

const void *resource_first_names(size_t *size) {
  *size = sizeof first_names;
  return first_names;
}
