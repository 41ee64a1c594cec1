/*
 * Runs generated code outside the JVM: natively or under an emulator. Reads cases from standard
 * input, writes results to standard output, all numbers as 64-bit little-endian integers.
 *
 * Case:   code size, code; cell count, cells; unwind size; array count, then per array its slot,
 *         length, capacity, kind, data size, data. A case with code size 0 ends the input.
 * Result: address of the code, status, 1 if all callee-saved registers were preserved; the cells;
 *         the array lengths and data; the size of the used part of the unwind buffer and that part.
 *
 * The cell numbers are those of NativeLayout. The limits of the heap come as offsets from its start.
 */
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { HEAP_TOP = 16, HEAP_LIMIT = 17, HEAP_SOFT_LIMIT = 18, HEAP_INNER_LIMIT = 19, LOCALS = 20 };
enum { STACK_LOW = 8, ENTRY_SP = 9, UNWIND_BASE = 10, UNWIND_SP = 12, POLL_CALLBACK = 13 };
enum { UNWIND_REGISTERS = 64 * 8, NESTED = 1 << 24 };

/* Calls entry(block) with sentinels in all callee-saved registers; 1 if they survive. */
uint64_t call_checked(void *entry, void *block, uint64_t *preserved);

#if defined(__x86_64__)
__asm__(
    ".globl call_checked\n"
    "call_checked:\n"
    "  push %rbx\n  push %rbp\n  push %r12\n  push %r13\n  push %r14\n  push %r15\n  push %rdx\n"
    "  mov %rdi, %rax\n  mov %rsi, %rdi\n"
    "  mov $0x1111111111111111, %rbx\n  mov $0x2222222222222222, %rbp\n"
    "  mov $0x3333333333333333, %r12\n  mov $0x4444444444444444, %r13\n"
    "  mov $0x5555555555555555, %r14\n  mov $0x6666666666666666, %r15\n"
    "  call *%rax\n"
    "  xor %ecx, %ecx\n"
    "  mov $0x1111111111111111, %rdx\n  cmp %rdx, %rbx\n  jne 1f\n"
    "  mov $0x2222222222222222, %rdx\n  cmp %rdx, %rbp\n  jne 1f\n"
    "  mov $0x3333333333333333, %rdx\n  cmp %rdx, %r12\n  jne 1f\n"
    "  mov $0x4444444444444444, %rdx\n  cmp %rdx, %r13\n  jne 1f\n"
    "  mov $0x5555555555555555, %rdx\n  cmp %rdx, %r14\n  jne 1f\n"
    "  mov $0x6666666666666666, %rdx\n  cmp %rdx, %r15\n  jne 1f\n"
    "  inc %ecx\n"
    "1: pop %rdx\n  mov %rcx, (%rdx)\n"
    "  pop %r15\n  pop %r14\n  pop %r13\n  pop %r12\n  pop %rbp\n  pop %rbx\n"
    "  ret\n");
#elif defined(__aarch64__)
__asm__(
    ".globl call_checked\n"
    "call_checked:\n"
    "  stp x29, x30, [sp, #-176]!\n  mov x29, sp\n"
    "  stp x19, x20, [sp, #16]\n  stp x21, x22, [sp, #32]\n  stp x23, x24, [sp, #48]\n"
    "  stp x25, x26, [sp, #64]\n  stp x27, x28, [sp, #80]\n"
    "  stp d8, d9, [sp, #96]\n  stp d10, d11, [sp, #112]\n  stp d12, d13, [sp, #128]\n"
    "  stp d14, d15, [sp, #144]\n  str x2, [sp, #160]\n"
    "  mov x9, x0\n  mov x0, x1\n"
    "  mov x19, #19\n  mov x20, #20\n  mov x21, #21\n  mov x22, #22\n  mov x23, #23\n"
    "  mov x24, #24\n  mov x25, #25\n  mov x26, #26\n  mov x27, #27\n  mov x28, #28\n"
    "  fmov d8, #8.0\n  fmov d9, #9.0\n  fmov d10, #10.0\n  fmov d11, #11.0\n"
    "  fmov d12, #12.0\n  fmov d13, #13.0\n  fmov d14, #14.0\n  fmov d15, #15.0\n"
    "  blr x9\n"
    "  mov x10, #0\n"
    "  mov x11, sp\n  cmp x11, x29\n  b.ne 1f\n"
    "  cmp x19, #19\n  b.ne 1f\n  cmp x20, #20\n  b.ne 1f\n  cmp x21, #21\n  b.ne 1f\n"
    "  cmp x22, #22\n  b.ne 1f\n  cmp x23, #23\n  b.ne 1f\n  cmp x24, #24\n  b.ne 1f\n"
    "  cmp x25, #25\n  b.ne 1f\n  cmp x26, #26\n  b.ne 1f\n  cmp x27, #27\n  b.ne 1f\n"
    "  cmp x28, #28\n  b.ne 1f\n"
    "  fmov d0, #8.0\n  fcmp d8, d0\n  b.ne 1f\n  fmov d0, #9.0\n  fcmp d9, d0\n  b.ne 1f\n"
    "  fmov d0, #10.0\n  fcmp d10, d0\n  b.ne 1f\n  fmov d0, #11.0\n  fcmp d11, d0\n  b.ne 1f\n"
    "  fmov d0, #12.0\n  fcmp d12, d0\n  b.ne 1f\n  fmov d0, #13.0\n  fcmp d13, d0\n  b.ne 1f\n"
    "  fmov d0, #14.0\n  fcmp d14, d0\n  b.ne 1f\n  fmov d0, #15.0\n  fcmp d15, d0\n  b.ne 1f\n"
    "  mov x10, #1\n"
    "1: ldr x2, [sp, #160]\n  str x10, [x2]\n"
    "  ldp x19, x20, [sp, #16]\n  ldp x21, x22, [sp, #32]\n  ldp x23, x24, [sp, #48]\n"
    "  ldp x25, x26, [sp, #64]\n  ldp x27, x28, [sp, #80]\n"
    "  ldp d8, d9, [sp, #96]\n  ldp d10, d11, [sp, #112]\n  ldp d12, d13, [sp, #128]\n"
    "  ldp d14, d15, [sp, #144]\n"
    "  ldp x29, x30, [sp], #176\n"
    "  ret\n");
#else
#error "no harness for this processor"
#endif

static uint64_t get(void) {
  uint64_t value = 0;
  if (fread(&value, 8, 1, stdin) != 1) exit(2);
  return value;
}

static void *get_bytes(size_t size, size_t room) {
  void *bytes = aligned_alloc(64, (room + 127) / 64 * 64);
  memset(bytes, 0, room);
  if (size > 0 && fread(bytes, 1, size, stdin) != size) exit(2);
  return bytes;
}

static void put(uint64_t value) { fwrite(&value, 8, 1, stdout); }

/* A callback that refills the fuel, takes back the request, and damages what C may damage. */
static int poll(void *block) {
  uint64_t *cells = block;
  volatile double noise[16];
  for (int i = 0; i < 16; i++) noise[i] = cells[1] * 0.5 + i;
  cells[1] = 1000;
  cells[2] = 0;
  cells[3] = cells[15];
  return noise[3] == 0.123456;
}

int main(void) {
  for (;;) {
    uint64_t code_size = get();
    if (code_size == 0) return 0;
    size_t mapped = (code_size + 65535) / 65536 * 65536;
    char *code = mmap(0, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (fread(code, 1, code_size, stdin) != code_size) return 2;
    mprotect(code, mapped, PROT_READ | PROT_EXEC);
    __builtin___clear_cache(code, code + code_size);
    uint64_t cell_count = get();
    uint64_t *cells = get_bytes(8 * cell_count, 8 * cell_count);
    uint64_t unwind_size = get();
    char *unwind = calloc(1, UNWIND_REGISTERS + unwind_size + 65536);
    cells[UNWIND_BASE] = (uint64_t) unwind;
    char *heap = calloc(1, cells[HEAP_LIMIT] + 4096);
    cells[HEAP_TOP] = (uint64_t) heap;
    cells[HEAP_LIMIT] += (uint64_t) heap;
    cells[HEAP_SOFT_LIMIT] += (uint64_t) heap;
    cells[HEAP_INNER_LIMIT] += (uint64_t) heap;
    if (cells[POLL_CALLBACK] != 0) cells[POLL_CALLBACK] = (uint64_t) poll;
    uint64_t arrays = get();
    uint64_t *headers[16];
    uint64_t sizes[16];
    for (uint64_t i = 0; i < arrays; i++) {
      uint64_t slot = get();
      headers[i] = calloc(4, 8);
      headers[i][1] = get();
      headers[i][2] = get();
      headers[i][3] = get();
      sizes[i] = get();
      headers[i][0] = (uint64_t) get_bytes(sizes[i], sizes[i] + 64);
      cells[LOCALS + slot] = (uint64_t) headers[i];
    }
    uint64_t preserved = 0;
    uint64_t status = call_checked(code, cells, &preserved);
    put((uint64_t) code);
    put(status);
    put(preserved);
    fwrite(cells, 8, cell_count, stdout);
    for (uint64_t i = 0; i < arrays; i++) {
      put(headers[i][1]);
      fwrite((void *) headers[i][0], 1, sizes[i], stdout);
    }
    uint64_t used = status & NESTED ? UNWIND_REGISTERS + cells[ENTRY_SP] - cells[UNWIND_SP] + 8192 : 0;
    put(used);
    fwrite(unwind, 1, used, stdout);
    munmap(code, mapped);
    free(unwind);
    free(heap);
    free(cells);
    for (uint64_t i = 0; i < arrays; i++) {
      free((void *) headers[i][0]);
      free(headers[i]);
    }
  }
}
