namespace DiplomacySim.Contracts;

/// <summary>The record cannot be read or written. All that goes wrong with storage is this exception or one that is derived from it.</summary>
[GenerateSerializer, Alias("diplomacysim.record-exception")]
public class RecordException(string message) : Exception(message);

/// <summary>What is on record cannot be what was written.</summary>
[GenerateSerializer, Alias("diplomacysim.damage")]
public sealed class DamagedRecordException(string message) : RecordException(message);

/// <summary>Another process holds the record just now.</summary>
[GenerateSerializer, Alias("diplomacysim.record-busy")]
public sealed class RecordBusyException(string message) : RecordException(message);

/// <summary>A later version of the program has written the record.</summary>
[GenerateSerializer, Alias("diplomacysim.record-version")]
public sealed class RecordVersionException(string message) : RecordException(message);

/// <summary>The database that holds the record does not answer. What is on record stays, and what is under way goes on when it does.</summary>
[GenerateSerializer, Alias("diplomacysim.record-away")]
public sealed class RecordAwayException(string message) : RecordException(message);

/// <summary>Somebody else has begun to play what the caller plays.</summary>
[GenerateSerializer, Alias("diplomacysim.superseded")]
public sealed class SupersededException(string what) : RecordException($"'{what}' is played by another silo now.");
