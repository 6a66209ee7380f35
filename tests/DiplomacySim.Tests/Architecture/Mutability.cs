using System.Collections;

namespace DiplomacySim.Tests;

/// <summary>How somebody who is handed an object can change it, or what it leads to, by public members.</summary>
/// <remarks>
/// Members lead to the types of their values and to what is derived from these, within the assembly. Not found are methods that change something and
/// return a value.
/// </remarks>
public sealed class Mutability
{
    private static readonly Type[] Collections = [typeof(ICollection), typeof(ICollection<>), typeof(Span<>), typeof(Memory<>)];

    /// <summary>How the names of .NET's collections begin that have these interfaces and refuse to be changed.</summary>
    private static readonly string[] Fixed = ["Frozen", "Immutable", "ReadOnly"];

    private readonly HashSet<Type> reached = [];
    private readonly HashSet<Type> listed = [];
    private readonly Queue<(string Path, Type Type)> left = [];

    private Mutability(Type root) => Reach(root.Name, root);

    /// <returns>
    /// Members that can be set, that return nothing or whose value is a collection that can be changed, each with the shortest path to it, such as
    /// "View.World.Targets: double[]".
    /// </returns>
    public static IEnumerable<string> Offences(Type root)
    {
        var mutability = new Mutability(root);
        while (mutability.left.TryDequeue(out var next))
        {
            foreach (var member in PublicMember.Of(next.Type))
            {
                var path = $"{next.Path}.{member.Name}";
                var types = TypesIn(member.Type).ToList();
                if (member.CanChange || types.Any(IsWritable))
                {
                    yield return $"{path}: {TypeText.Of(member.Type)}";
                }

                foreach (var type in types.Where(type => type.Assembly == root.Assembly && !type.HasElementType && !type.IsGenericParameter))
                {
                    mutability.Reach(path, type);
                }
            }
        }
    }

    private void Reach(string path, Type type)
    {
        if (!reached.Add(type))
        {
            return;
        }

        for (var part = type; part is not null && part.Assembly == type.Assembly && listed.Add(part); part = part.BaseType)
        {
            left.Enqueue((path, part));
        }

        foreach (var derived in type.Assembly.GetTypes().Where(derived => derived != type && derived.IsAssignableTo(type)))
        {
            Reach($"{path} as {derived.Name}", derived);
        }
    }

    /// <summary>The type, what it refers to or has as elements, and the types that it is made with.</summary>
    private static IEnumerable<Type> TypesIn(Type type) => type.HasElementType
        ? TypesIn(type.GetElementType()!).Prepend(type)
        : type.GetGenericArguments().SelectMany(TypesIn).Prepend(type);

    private static bool IsWritable(Type type) =>
        type.GetInterfaces().Append(type).Any(IsCollection) && !Fixed.Any(start => type.Name.StartsWith(start, StringComparison.Ordinal));

    private static bool IsCollection(Type type) => Collections.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
}
