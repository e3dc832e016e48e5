/**
 * What this PostgreSQL is told at every start, beside its port and folders. It serves one bot on a small machine: little
 * memory, few processes, no parallelism, and every acknowledged row on disk.
 */
const SETTINGS = {
  unix_socket_directories: '',
  listen_addresses: '127.0.0.1',
  max_connections: '40',
  superuser_reserved_connections: '0',
  authentication_timeout: '10s',
  timezone: 'UTC',

  shared_buffers: '16MB',
  work_mem: '4MB',
  maintenance_work_mem: '16MB',
  // In the data folder: containers have little /dev/shm, and what a killed PostgreSQL leaves there stays.
  dynamic_shared_memory_type: 'mmap',
  huge_pages: 'off',
  jit: 'off',

  // PostgreSQL 18 would keep three processes for reading; one bot reads from memory.
  io_method: 'sync',
  max_worker_processes: '2',
  max_parallel_workers: '0',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  max_logical_replication_workers: '0',
  max_wal_senders: '0',
  wal_level: 'minimal',
  autovacuum_max_workers: '1',
  autovacuum_worker_slots: '1',

  min_wal_size: '32MB',
  max_wal_size: '256MB',
  temp_file_limit: '512MB',

  // A file per 4 MB; old ones are removed by keepLogsShort.
  logging_collector: 'on',
  log_filename: '%Y-%m-%d_%H%M%S.log',
  log_file_mode: '0600',
  log_rotation_age: '7d',
  log_rotation_size: '4MB',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Statements and the values in them are people's words: they don't belong in a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_autovacuum_min_duration: '-1',
} as const;

/** For tests, which have nothing to lose and open many pools. */
const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
};

export function settingArguments(of: {
  readonly port: number;
  readonly logFolder: string;
  readonly durable: boolean;
}): string[] {
  const all = {
    ...SETTINGS,
    port: String(of.port),
    log_directory: of.logFolder,
    ...(of.durable ? {} : FORGETFUL),
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
