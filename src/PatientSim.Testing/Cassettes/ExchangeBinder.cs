using System.Text.Json;
using PatientSim.Diagnostics;
using PatientSim.Loading;
using PatientSim.Profiles;

namespace PatientSim.Testing.Cassettes;

/// <summary>Makes an exchange of a line's JSON, and reports whatever is not as it is written.</summary>
internal sealed class ExchangeBinder(int line, Action<string, int, string> report)
{
    /// <summary>The exchange; null when something is wrong with it.</summary>
    public CassetteExchange? Bind(LineValue value)
    {
        if (!LineFields.Is(value, "The line", JsonTokenType.StartObject, report))
        {
            return null;
        }

        var fields = new LineFields(value, report);
        var key = fields.Of("key", JsonTokenType.String);
        var (request, reply) = (Request(fields), Reply(fields));
        fields.Finish();
        if (key is null || request is null)
        {
            return null;
        }

        if (key.Text != request.Key)
        {
            report(DiagnosticIds.CassetteKey, key.At, "The key is not that of the request: one of them was edited. Replies may be edited, requests may not; undo the edit, or delete the line and record the request again.");
            return null;
        }

        return reply is null ? null : new(request, reply, line);
    }

    private CassetteRequest? Request(LineFields exchange)
    {
        if (exchange.Block("request") is not { } fields)
        {
            return null;
        }

        var list = fields.Of("messages", JsonTokenType.StartArray);
        var options = Options(fields.Of("options", JsonTokenType.StartObject, required: false));
        fields.Finish();
        var messages = list?.Items.Select(Message).ToList();
        if (messages is [])
        {
            report(DiagnosticIds.Empty, list!.At, "'messages' has to hold a message at least.");
            return null;
        }

        return messages is null || messages.Contains(null) || options is null ? null : new(messages.OfType<CassetteMessage>().ToValueList(), options);
    }

    private CassetteMessage? Message(LineValue value)
    {
        if (!LineFields.Is(value, "Each of 'messages'", JsonTokenType.StartObject, report))
        {
            return null;
        }

        var fields = new LineFields(value, report);
        var (role, text) = (fields.Of("role", JsonTokenType.String), fields.Text("text"));
        fields.Finish();
        if (role is not null && !CassetteRequest.Roles.Contains(role.Text))
        {
            report(DiagnosticIds.NotAllowed, role.At, $"'role' has to be one of {string.Join(", ", CassetteRequest.Roles)}.{Spelling.DidYouMean(role.Text, CassetteRequest.Roles)}");
            return null;
        }

        return role is null || text is null ? null : new(role.Text, CassetteRequest.Normal(text));
    }

    private ValueList<RequestOption>? Options(LineValue? value)
    {
        if (value is null)
        {
            return [];
        }

        var fields = new LineFields(value, report);
        var options = RequestOption.Names.Select(name => (Name: name, Value: Option(fields, name))).ToList();
        fields.Finish();

        // What is there and was of another kind has been reported.
        return options.Any(option => option.Value is null && value.Fields.ContainsKey(option.Name)) ? null
            : [.. from option in options where option.Value is not null select CassetteRequest.Normal(new RequestOption(option.Name, option.Value))];
    }

    private static object? Option(LineFields fields, string name)
    {
        var type = RequestOption.TypeOf(name);
        return type == typeof(float) ? fields.Fraction(name)
            : type == typeof(long) ? fields.Whole(name)
            : type == typeof(string) ? fields.Text(name, required: false)
            : fields.Texts(name, required: false)?.ToValueList();
    }

    private CassetteReply? Reply(LineFields exchange)
    {
        if (exchange.Of("reply", JsonTokenType.StartObject) is not { } value)
        {
            return null;
        }

        var fields = new LineFields(value, report);
        var pieces = fields.Texts("pieces");
        var (finish, model) = (fields.Text("finish", required: false), fields.Text("model", required: false));
        var usage = fields.Block("usage", required: false);
        var (input, output) = (usage?.Whole("input"), usage?.Whole("output"));
        usage?.Finish();
        fields.Finish();
        if (pieces is null)
        {
            return null;
        }

        var reply = new CassetteReply([.. pieces], finish, model, input, output);
        if (reply.Problem is { } problem)
        {
            report(DiagnosticIds.NotAllowed, value.At, $"The reply {problem}.");
            return null;
        }

        return reply;
    }
}
