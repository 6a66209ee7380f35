namespace DiplomacySim.Model.Questions;

/// <summary>Questions that are put at the same time, sealed from one another, and the answers in the same order.</summary>
public sealed class Sheet
{
    private Turn[] turns = new Turn[16];
    private Move[] moves = new Move[16];

    public int Count { get; private set; }

    public ref readonly Turn Turn(int place) => ref turns[place];

    public ref readonly Move Move(int place) => ref moves[place];

    public void Answer(int place, in Move move) => moves[place] = move;

    internal void Clear() => Count = 0;

    internal void Ask(in Turn turn)
    {
        if (Count == turns.Length)
        {
            Array.Resize(ref turns, Count * 2);
            Array.Resize(ref moves, Count * 2);
        }

        turns[Count++] = turn;
    }
}
