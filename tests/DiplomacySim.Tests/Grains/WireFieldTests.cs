using System.Globalization;
using System.Reflection;
using System.Text;
using DiplomacySim.Contracts;

namespace DiplomacySim.Tests;

/// <summary>Orleans' analyzer watches what grains are asked; this watches the fields of what goes with it.</summary>
public sealed class WireFieldTests
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static IEnumerable<Type> Types => typeof(RunOrder).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>(inherit: false) is not null);

    [Fact]
    public void Every_field_that_crosses_the_wire_stands_in_a_file_that_is_reviewed() =>
        Generated.File("src/DiplomacySim.Contracts/WireFields.txt", Types.Select(type => (Name(type), type)).OrderBy(type => type.Item1,
            StringComparer.Ordinal).Aggregate(new StringBuilder(), (text, type) => Fields(type.type).Aggregate(
            text.Append(CultureInfo.InvariantCulture, $"{type.Item1}\n"),
            (all, field) => all.Append(CultureInfo.InvariantCulture, $"  {field.Id} {field.Type} {field.Name}\n"))).ToString());

    [Fact]
    public void No_number_stands_for_two_fields_and_every_type_has_a_name_of_its_own()
    {
        Assert.All(Types, type => Assert.Distinct(Fields(type).Select(field => field.Id)));
        Assert.Distinct(Types.Select(Name));
    }

    private static IEnumerable<(uint Id, string Type, string Name)> Fields(Type type) => type.GetMembers(Own)
        .Select(member => (Number: member.GetCustomAttribute<IdAttribute>(inherit: false), Member: member))
        .Where(field => field.Number is not null)
        .Select(field => (field.Number!.Id, Said(TypeOf(field.Member)), field.Member.Name)).OrderBy(field => field.Id);

    private static Type TypeOf(MemberInfo member) => member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;

    private static string Name(Type type) => type.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias ?? type.FullName!;

    private static string Said(Type type) => type.IsArray ? $"{Said(type.GetElementType()!)}[]" : !type.IsGenericType ? type.Name
        : $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Said))}>";
}
