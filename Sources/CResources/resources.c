#include "CResources.h"

static const unsigned char words[] = {
#embed "data/words.txt"
};

const void *resource_words(size_t *size) {
  *size = sizeof words;
  return words;
}
