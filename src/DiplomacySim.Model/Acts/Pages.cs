using System.Collections;

namespace DiplomacySim.Model.Acts;

/// <summary>A list that only grows, kept in pages of equal size.</summary>
/// <remarks>
/// Acts are large values. In one array they would soon be a large object, which the runtime gives back only with a collection of everything:
/// of many short runs, every second one would cost such a collection.
/// </remarks>
internal sealed class Pages<T> : IReadOnlyList<T>
    where T : struct
{
    private const int Size = 128;

    private readonly List<T[]> pages = [];

    public int Count { get; private set; }

    public ref readonly T this[int place] => ref pages[place / Size][place % Size];

    T IReadOnlyList<T>.this[int place] => this[place];

    public void Add(in T value)
    {
        if (Count == pages.Count * Size)
        {
            pages.Add(new T[Size]);
        }

        pages[Count / Size][Count % Size] = value;
        Count++;
    }

    /// <summary>Empties the list and keeps its pages.</summary>
    public void Clear() => Count = 0;

    public IEnumerator<T> GetEnumerator()
    {
        for (var place = 0; place < Count; place++)
        {
            yield return this[place];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
