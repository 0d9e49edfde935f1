#pragma once
#include <libintl.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <time.h>
#include <unistd.h>

/// Makes a file in memory that has no name and is gone with its last descriptor.
static inline int create_unnamed_file(const char *label) {
  return (int)syscall(SYS_memfd_create, label, 1u /* MFD_CLOEXEC */);
}

/// Renames a file unless something of the new name is there (EEXIST). The file system may not know how (EINVAL).
static inline int rename_exclusive(const char *from, const char *to) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 1 /* RENAME_NOREPLACE */);
}

// GNU's, which the C library's headers show only to those who ask for all of it.
extern void *memmem(const void *text, size_t length, const void *word, size_t word_length);

/// Whether a word stands in a text.
static inline int holds_word(const void *text, size_t length, const void *word, size_t word_length) {
  return memmem(text, length, word, word_length) != NULL;
}

/// Lets two files or folders change places. The file system may not know how (EINVAL).
static inline int rename_exchange(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2 /* RENAME_EXCHANGE */);
}

#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Keeps the program's memory small: threads share two heaps, each further one of which would keep megabytes for itself.
/// With one alone, reading a checklist and building the window wait for one another: a twentieth more until the first frame.
static inline void share_two_heaps(void) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 2);
#endif
}

/// Gives memory that is not needed any more back to the system.
static inline void return_free_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
