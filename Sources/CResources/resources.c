#include "CResources.h"

_Alignas(64) static const unsigned char network[] = {
#embed "data/network.model"
};

_Alignas(64) static const unsigned char sentences[] = {
#embed "data/sentences.model"
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

const void *resource_network(size_t *size) {
  *size = sizeof network;
  return network;
}

const void *resource_sentences(size_t *size) {
  *size = sizeof sentences;
  return sentences;
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
