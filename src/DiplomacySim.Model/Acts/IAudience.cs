namespace DiplomacySim.Model.Acts;

/// <summary>Told of every act as it happens.</summary>
public interface IAudience
{
    void Hear(in Act act);
}
