namespace PatientSim.CoderTraining;

/// <summary>How the model is trained; everything was chosen by cross-validation on AnnoMI's dev part.</summary>
internal sealed record TrainingOptions
{
    /// <summary>How many features the embedded file keeps.</summary>
    public int Features { get; init; } = 8000;

    /// <summary>In how many turns a feature must occur.</summary>
    public int LeastTurns { get; init; } = 4;

    /// <summary>How strongly weights are held near zero.</summary>
    public double Penalty { get; init; } = 24;

    /// <summary>How much of a turn's code goes to everything else the turn does.</summary>
    public double OtherActs { get; init; } = 0.2;

    /// <summary>How much of a code goes to its twin: annotators agree less on open and closed, simple and complex than on the rest.</summary>
    public double Twin { get; init; } = 0.1;

    /// <summary>How far long transcripts are kept from outweighing short ones; 1 makes all equal.</summary>
    public double Levelling { get; init; } = 0.3;

    /// <summary>What a turn written for this project weighs.</summary>
    public double TypedWeight { get; init; } = 1.5;

    /// <summary>What a copy of a spoken turn weighs: hurried, or only its end.</summary>
    public double CopyWeight { get; init; } = 0.2;

    /// <summary>Factors by which the rarer classes are preferred, for the macro-F1.</summary>
    public double[] Preference { get; init; } = [1, 1, 1, 1, 1.2, 0.9];

    /// <summary>What the features of each group are worth before training.</summary>
    public double[] Scales { get; init; } = [1, 0.3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1.7, 1.7];

    /// <summary>Steps of the optimizer.</summary>
    public int Steps { get; init; } = 60;

    /// <summary>How sharp the probabilities are made, so that they are right as often as they say.</summary>
    public double Sharpness { get; init; } = 1;
}
