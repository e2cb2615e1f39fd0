"""Pure values and functions: no file, socket, SQL, Qt or clock of its own."""
