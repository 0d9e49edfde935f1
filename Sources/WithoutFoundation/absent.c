// What swift-argument-parser takes from FoundationEssentials, so that the command need not bring all of that along: it
// is a third of a program, and so is what it needs in its turn.
//
// It takes two things. An encoder for JSON, with which a command describes itself to tools that make manuals (a hidden
// option): whoever asks for that is told that this one does not. And a protocol for errors that have words of their own:
// none of ours is one, nor can be without Foundation, so that all it needs is to be there, and to have no members.
//
// Where the parser takes more one day, the linker finds the real library and says that these are defined twice, or the
// program grows again, which `make bench` shows. In debug builds, which are linked to shared libraries, they are theirs.
#ifndef DEBUG
#include <stdio.h>
#include <stdlib.h>

static void say_absent(void) {
  fputs("readinessctl does not describe itself to other tools.\n", stderr);
  exit(64);
}

#define ABSENT(name, symbol)  \
  void name(void) __asm__(symbol); \
  void name(void) { say_absent(); }

ABSENT(encoder_type, "$s20FoundationEssentials11JSONEncoderCMa")
ABSENT(encoder, "$s20FoundationEssentials11JSONEncoderCACycfc")
ABSENT(sorted_keys, "$s20FoundationEssentials11JSONEncoderC16OutputFormattingV10sortedKeysAEvau")
ABSENT(pretty_printed, "$s20FoundationEssentials11JSONEncoderC16OutputFormattingV13prettyPrintedAEvau")
ABSENT(text_of_data, "$sSS20FoundationEssentialsE4data8encodingSSSgAA4DataVh_SSAAE8EncodingVtcfC")
ABSENT(utf8, "$sSS20FoundationEssentialsE8EncodingV4utf8ACvau")

// The protocol LocalizedError, as the compiler writes a protocol down: kind and flags, whereto it belongs, its name, and
// no requirements.
__asm__(
    ".section .rodata.absent,\"a\",@progbits\n"
    ".globl \"$s20FoundationEssentials14LocalizedErrorMp\"\n"
    ".p2align 2\n"
    "\"$s20FoundationEssentials14LocalizedErrorMp\":\n"
    ".long 0x10043, 0, 1f-., 0, 0, 0\n"
    "1: .asciz \"LocalizedError\"\n"
    ".text\n");
#endif
