"""Built-in task types. Found, loaded, tested and blocked exactly like a stranger's: they import `fdycore.pluginapi` alone."""
