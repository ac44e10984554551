"""Named pipes over SMB (ncacn_np): what IPC$ needs of SMB 2.0.2 to 3.1.1, for both roles, sans-IO."""
