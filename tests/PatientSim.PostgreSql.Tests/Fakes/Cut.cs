namespace PatientSim.PostgreSql.Tests.Fakes;

/// <summary>A cut that is to happen, at a point of the next statement or after some messages.</summary>
/// <param name="Point">The point of an append.</param>
/// <param name="Messages">How many messages of the client go through before the cut.</param>
/// <param name="Abruptly">By a reset instead of a regular end.</param>
internal sealed record Cut(CutPoint? Point, int? Messages, bool Abruptly)
{
    private volatile bool _happened;

    public bool Happened
    {
        get => _happened;
        set => _happened = value;
    }
}
