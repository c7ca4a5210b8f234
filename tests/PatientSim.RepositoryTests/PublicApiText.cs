using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace PatientSim.RepositoryTests;

/// <summary>The public surface of an assembly as sorted text: types, and their members with signatures.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext s_nullability = new();

    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(uint)] = "uint",
        [typeof(double)] = "double",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
    };

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(type.Namespace).Append(" · ").AppendLine(Declaration(type));
            foreach (var (_, member) in Members(type).OrderBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.Text, StringComparer.Ordinal))
            {
                text.Append("    ").AppendLine(member);
            }
        }

        return text.ToString();
    }

    private static string Declaration(Type type)
    {
        var record = type.GetMethod("PrintMembers", Declared) is not null;
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";
        var modifiers = kind != "class" ? "" : type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        var parents = type.IsEnum ? [] : new[] { type.BaseType }.OfType<Type>().Where(parent => parent != typeof(object) && parent != typeof(ValueType))
            .Concat(type.GetInterfaces().Where(parent => parent.IsPublic).Except(type.BaseType?.GetInterfaces() ?? []).OrderBy(Name, StringComparer.Ordinal)).Select(Name).ToList();
        var constant = type.IsValueType && type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "";
        return $"{modifiers}{constant}{(record ? "record " : "")}{kind} {Name(type)}{(parents.Count > 0 ? " : " + string.Join(", ", parents) : "")}";
    }

    private static IEnumerable<(string Name, string Text)> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => ("", $"{Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture),3} {name}"));
        }

        return type.GetFields(Declared).Where(field => field.IsPublic).Select(field => (field.Name, Field(field)))
            .Concat(type.GetConstructors(Declared).Where(Visible).Select(made => ("", $"{Access(made)}{type.Name.Split('`')[0]}({Parameters(made)})")))
            .Concat(type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(Visible)).Select(property => (property.Name, Property(property))))
            .Concat(type.GetMethods(Declared).Where(method => Visible(method) && !IsMade(method)).Select(method => (method.Name, Method(method))));
    }

    private static string Field(FieldInfo field)
    {
        var modifier = field.IsLiteral ? "const " : field.IsStatic ? "static " : "";
        return $"{modifier}{Name(s_nullability.Create(field))} {field.Name}{(field.IsLiteral ? string.Create(CultureInfo.InvariantCulture, $" = {field.GetRawConstantValue()}") : "")}";
    }

    private static string Property(PropertyInfo property)
    {
        var accessor = property.GetAccessors(nonPublic: true).First(Visible);
        var get = property.GetMethod is { } getter && Visible(getter) ? " get;" : "";
        var set = property.SetMethod is { } setter && Visible(setter) ? IsInit(setter) ? " init;" : " set;" : "";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var indexes = property.GetIndexParameters();
        var name = indexes.Length == 0 ? property.Name : $"this[{string.Join(", ", indexes.Select(Parameter))}]";
        return $"{Access(accessor)}{required}{Name(s_nullability.Create(property))} {name} {{{get}{set} }}";
    }

    private static string Method(MethodInfo method)
    {
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{Access(method)}{Name(s_nullability.Create(method.ReturnParameter))} {method.Name}{generic}({extension}{Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var how = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : parameter.IsDefined(typeof(ParamCollectionAttribute)) || parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var value = parameter.HasDefaultValue ? parameter.DefaultValue switch { null => " = default", string text => $" = \"{text}\"", var other => string.Create(CultureInfo.InvariantCulture, $" = {other}") } : "";
        return $"{how}{Name(s_nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Access(MethodBase method)
    {
        var inherited = method.IsStatic ? "static " : method is MethodInfo { IsAbstract: true } && !method.DeclaringType!.IsInterface ? "abstract "
            : method is { IsVirtual: true, IsFinal: false } && !method.DeclaringType!.IsInterface ? (method as MethodInfo)?.GetBaseDefinition().DeclaringType != method.DeclaringType ? "override " : "virtual " : "";
        return (method.IsPublic ? "" : "protected ") + inherited;
    }

    private static bool Visible(MethodBase method) => (method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && method.DeclaringType is { IsSealed: false })) && !method.Name.StartsWith('<');

    /// <summary>Accessors, and what the compiler adds to a record.</summary>
    private static bool IsMade(MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute)) || (method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal)) || method.Name == "Deconstruct";

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Name(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        var mark = info.ReadState == NullabilityState.Nullable && !type.IsValueType && !type.IsGenericParameter ? "?" : "";
        if (type.IsArray && info.ElementType is not null)
        {
            return $"{Name(info.ElementType)}[]{mark}";
        }

        return info.GenericTypeArguments.Length > 0 && Nullable.GetUnderlyingType(type) is null
            ? $"{Outer(type)}{type.Name.Split('`')[0]}<{string.Join(", ", info.GenericTypeArguments.Select(Name))}>{mark}"
            : Name(type) + mark;
    }

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        if (type.IsByRef || type.IsArray)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        var name = s_keywords.TryGetValue(type, out var keyword) ? keyword : Outer(type) + type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }

    private static string Outer(Type type) => type is { IsNested: true, IsGenericParameter: false } ? $"{Name(type.DeclaringType!)}." : "";
}
