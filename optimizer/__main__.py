"""`python -m optimizer` and the installed command `optimizer`."""

import contextlib
import gc
import io
import sys


def main() -> None:
    """Run the command line; every ending has an exit code, none a traceback."""
    try:
        # Imported here, so that Ctrl-C is met quietly while it loads, too.
        from optimizer.cli.app import app

        _speak_utf8()
        # A case makes millions of small objects that all stay: looking through them
        # for rubbish every 700 takes a third of the time of reading and building.
        gc.set_threshold(100_000, 20, 20)
        app(prog_name="optimizer")
    except KeyboardInterrupt:
        sys.exit(1)


def _speak_utf8() -> None:
    """Vietnamese must reach files and pipes whole, whatever the system's code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(OSError, ValueError):
                if stream.isatty():
                    stream.reconfigure(errors="replace")
                else:
                    stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    main()
