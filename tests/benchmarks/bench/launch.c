// launch FD SECONDS COMMAND ARGUMENT...
//
// Runs the command with nothing on its standard input and writes
// "wall user system maxrss_kb exit_code" to the file descriptor: times in seconds, of all threads
// and processes of the command. A small process of its own does this, because a child begins with
// the resident size of its parent. The command's process group is killed after SECONDS, or when
// this process is told to end.

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static volatile pid_t child;

static void kill_child(int number) {
  (void)number;
  if (child > 0)
    kill(-child, SIGKILL);
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static double seconds(struct timeval t) {
  return t.tv_sec + t.tv_usec * 1e-6;
}

int main(int argc, char **argv) {
  if (argc < 4)
    return 64;
  int statistics = atoi(argv[1]);
  fcntl(statistics, F_SETFD, FD_CLOEXEC);
  dup2(open("/dev/null", O_RDONLY), 0);
  double begun = now();
  pid_t started = fork();
  if (started == 0) {
    setpgid(0, 0);
    execvp(argv[3], argv + 3);
    _exit(127);
  }
  setpgid(started, started);
  child = started;
  signal(SIGALRM, kill_child);
  signal(SIGINT, kill_child);
  signal(SIGTERM, kill_child);
  alarm(atoi(argv[2]));
  int status;
  struct rusage used;
  while (wait4(started, &status, 0, &used) < 0)
    ;
  double wall = now() - begun;
  dprintf(statistics, "%.6f %.6f %.6f %ld %d\n", wall, seconds(used.ru_utime),
          seconds(used.ru_stime), used.ru_maxrss,
          WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return 0;
}
