using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DiplomacySim.Tests;

/// <summary>A property, a field or a method that everybody can use on an object.</summary>
/// <param name="Name">Of a method with parentheses.</param>
/// <param name="Type">What its value is, or what it returns.</param>
/// <param name="CanChange">Whether its use can be to change something: it can be set, or it returns nothing.</param>
public sealed record PublicMember(string Name, Type Type, bool CanChange)
{
    private const BindingFlags Public = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;

    /// <summary>Members that the type itself declares, by name, without overrides and what the compiler adds to records.</summary>
    public static IEnumerable<PublicMember> Of(Type type) => type.GetProperties(Public).Select(Of)
        .Concat(type.GetFields(Public).Where(field => !field.IsSpecialName).Select(Of))
        .Concat(type.GetMethods(Public).Where(IsWritten).Select(Of))
        .OrderBy(member => member.Name, StringComparer.Ordinal);

    private static PublicMember Of(PropertyInfo property) => new(
        property.Name,
        property.PropertyType,
        IsWritableReference(property.PropertyType, property.GetMethod) || (property.GetSetMethod() is { } set && !IsInit(set)));

    private static PublicMember Of(FieldInfo field) => new(field.Name, field.FieldType, !field.IsInitOnly);

    private static PublicMember Of(MethodInfo method) => new(
        $"{method.Name}()", method.ReturnType, method.ReturnType == typeof(void) || IsWritableReference(method.ReturnType, method));

    private static bool IsWritten(MethodInfo method) =>
        !method.IsSpecialName && method == method.GetBaseDefinition() && !method.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsWritableReference(Type type, MethodInfo? method) =>
        type.IsByRef && method is not null && !method.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(InAttribute));
}
