using System.Collections.Concurrent;
using System.Data.Common;
using DiplomacySim.Contracts;

namespace DiplomacySim.Journal;

/// <summary>A database that holds the record, on threads of its own. No exception of a driver's leaves this class.</summary>
public abstract class Database : IRecordFile, IDisposable
{
    private readonly ConcurrentBag<Statements> idle = [];
    private readonly WorkThreads threads;

    /// <param name="connections">How many pieces of work are done at once; one after the other, in the order of asking, at 1.</param>
    private protected Database(int connections) => threads = new WorkThreads(connections, "record");

    /// <summary>The database as messages name it.</summary>
    public abstract string Place { get; }

    public abstract string Kind { get; }

    public abstract ValueTask<long> Size(CancellationToken cancellation = default);

    public abstract ValueTask<RecordSize> Vacuum(CancellationToken cancellation = default);

    /// <summary>Does what has been asked for, then closes the connections.</summary>
    public void Dispose()
    {
        threads.Finish();
        threads.Dispose();
        while (idle.TryTake(out var statements))
        {
            statements.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    internal async ValueTask<T> Do<T>(Func<Statements, T> work, CancellationToken cancellation)
    {
        try
        {
            return await threads.Do(() => Done(work), cancellation).ConfigureAwait(false);
        }
        catch (DbException problem)
        {
            throw Told(problem, "read or written");
        }
        catch (ObjectDisposedException)
        {
            throw new RecordException($"The record {Place} is closed.");
        }
    }

    /// <summary>Opens the first connection, so that what is wrong is told at once.</summary>
    private protected void Begin()
    {
        try
        {
            idle.Add(Connect());
        }
        catch (DbException problem)
        {
            throw Told(problem, "used");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RecordException($"The record {Place} cannot be used: {problem.Message}");
        }
        finally
        {
            if (idle.IsEmpty)
            {
                threads.Dispose();
            }
        }
    }

    private protected abstract Statements Connect();

    /// <param name="what">What was to be done with the record: used, read or written.</param>
    private protected abstract RecordException Told(DbException problem, string what);

    /// <remarks>
    /// A connection that has broken since it was last used says nothing of the database, so that the work is done once more on a new one. All work
    /// may be done twice.
    /// </remarks>
    private T Done<T>(Func<Statements, T> work)
    {
        if (idle.TryTake(out var kept))
        {
            try
            {
                return work(kept);
            }
            catch (Exception problem) when (problem is DbException or InvalidOperationException && !kept.IsOpen)
            {
                // Done once more below.
            }
            finally
            {
                Keep(kept);
            }
        }

        var statements = Connect();
        try
        {
            return work(statements);
        }
        finally
        {
            Keep(statements);
        }
    }

    private void Keep(Statements statements)
    {
        if (statements.IsOpen)
        {
            idle.Add(statements);
        }
        else
        {
            statements.Dispose();
        }
    }
}
