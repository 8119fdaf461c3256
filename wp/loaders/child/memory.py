"""How much memory another process takes, for systems that keep no limit of it."""

import subprocess
import sys


def resident(process: int) -> int:
    """The bytes in memory of the process of this number, 0 where it has ended."""
    if sys.platform == "win32":
        return _on_windows(process)
    told = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True)
    return int(told.stdout.strip() or 0) * 1024


def _on_windows(process: int) -> int:
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        _fields_ = (
            ("size", wintypes.DWORD),
            ("faults", wintypes.DWORD),
            ("peak", ctypes.c_size_t),
            ("resident", ctypes.c_size_t),
            ("pools", ctypes.c_size_t * 6),
        )

    system, counters = ctypes.WinDLL("kernel32"), Counters()  # type: ignore[attr-defined]
    system.OpenProcess.restype = wintypes.HANDLE
    handle = wintypes.HANDLE(system.OpenProcess(0x1000, False, process))
    counters.size = ctypes.sizeof(counters)
    try:
        system.K32GetProcessMemoryInfo(handle, ctypes.byref(counters), counters.size)
    finally:
        system.CloseHandle(handle)
    return int(counters.resident)
