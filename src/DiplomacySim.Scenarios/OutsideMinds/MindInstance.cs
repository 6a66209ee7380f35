using System.Reflection;
using System.Text.RegularExpressions;

namespace DiplomacySim.Scenarios;

/// <summary>Makes a mind of a class that is not of this program, and asks it once all that is asked of it outside a run.</summary>
internal static partial class MindInstance
{
    /// <returns>Null where a problem was told.</returns>
    public static IMind? Of(Type type, Action<string> tell)
    {
        if (Make(type, tell) is not { } mind)
        {
            return null;
        }

        try
        {
            (string? name, string? description, int fits) = (mind.Name, mind.Description, MindEntry.FitsOf(mind).Count());
            if (name is null || !Kebab().IsMatch(name))
            {
                tell($"the name '{Quoting.Clip(name ?? "")}' of {type} is not of words of a-z and 0-9 with hyphens between them: patient-senate.");
            }
            else if (string.IsNullOrWhiteSpace(description) || fits == 0)
            {
                tell($"{type} {(fits == 0 ? "fits no role in any game" : "has no description")}.");
            }
            else
            {
                return new GuardedMind(mind);
            }
        }
        catch (Exception problem) when (!MindAssembly.IsOfLoading(problem))
        {
            tell($"{type} throws {problem.GetType().Name} when it is asked what it is: {problem.Message}");
        }

        return null;
    }

    /// <returns>The class that a mind was written as.</returns>
    public static Type ClassOf(IMind mind) => mind is GuardedMind guarded ? guarded.Class : mind.GetType();

    private static IMind? Make(Type type, Action<string> tell)
    {
        try
        {
            return (IMind)Activator.CreateInstance(type)!;
        }
        catch (TargetInvocationException thrown) when (!MindAssembly.IsOfLoading(thrown.GetBaseException()))
        {
            tell($"the constructor of {type} throws {thrown.GetBaseException().GetType().Name}: {thrown.GetBaseException().Message}");
            return null;
        }
        catch (TargetInvocationException thrown)
        {
            throw new TypeLoadException(thrown.GetBaseException().Message, thrown);
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Kebab();
}
