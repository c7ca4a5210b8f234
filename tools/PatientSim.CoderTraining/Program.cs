using System.Diagnostics;
using System.Globalization;
using PatientSim.CoderTraining;
using PatientSim.Mind;

// Trains the model that the turn coder carries and says how good it is:
//
//   dotnet run -c Release --project tools/PatientSim.CoderTraining -- <folder of AnnoMI> [--typed FILE]... [--test] [--out FILE]
//
// Beside AnnoMI it is trained on written-turns.jsonl, which is part of this project, and on the typed turns of each FILE. The folder holds annomi-dev.jsonl, which is trained on, and annomi-test.jsonl, which is only looked at with --test.
if (args.Length == 0 || args[0].StartsWith('-'))
{
    await Console.Error.WriteLineAsync("Say where AnnoMI is: <folder> [--typed FILE]... [--test] [--out FILE]");
    return 2;
}

var spoken = TrainingTurn.ReadAnnoMi(Path.Combine(args[0], "annomi-dev.jsonl"));
var written = TrainingTurn.ReadTyped(Lines(typeof(Report).Assembly.GetManifestResourceStream("written-turns.jsonl")!));
var typed = args.Zip(args.Skip(1)).Where(pair => pair.First == "--typed").SelectMany(pair => TrainingTurn.ReadTyped(File.ReadLines(pair.Second))).ToList();
List<TrainingTurn> own = [.. typed, .. written];
var report = new Report(Console.Out);

var (onDev, onOwn) = CrossValidation.Run(spoken, own, new());
var options = new TrainingOptions { Sharpness = CrossValidation.Sharpness(onDev, 0.7) };
report.Write("dev, cross-validated", CrossValidation.Sharpened(onDev, options.Sharpness));
report.Write("typed, cross-validated", CrossValidation.Sharpened([.. onOwn.Where(prediction => typed.Contains(prediction.Turn))], options.Sharpness));

var weights = Trainer.Train(spoken, own, [.. spoken.SelectMany(turn => turn.Copies())], options);
var file = weights.Write();
var model = new TurnCodeModel(TurnCodeWeights.Read(file));
var path = args.Zip(args.Skip(1)).Where(pair => pair.First == "--out").Select(pair => pair.Second).LastOrDefault() ?? Path.Combine("src", "PatientSim", "Mind", "turn-codes.bin");
await File.WriteAllBytesAsync(path, file);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {weights.Features.Count} features, {file.Length} bytes; sharpness {options.Sharpness:0.00}"));

if (args.Contains("--test"))
{
    var test = TrainingTurn.ReadAnnoMi(Path.Combine(args[0], "annomi-test.jsonl"));
    report.Write("test", test.ConvertAll(turn => new Prediction(turn, model.Code(turn.Features))));
}

var acts = spoken.ConvertAll(turn => TraineeTurnCoder.CodeByRules(turn.Text, turn.Previous));
for (var round = 0; round < 3; round++)
{
    var watch = Stopwatch.StartNew();
    for (var i = 0; i < spoken.Count; i++)
    {
        model.Decide(spoken[i].Text, spoken[i].Previous, acts[i]);
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMicroseconds / spoken.Count:0.0} microseconds a turn"));
}

return 0;

static IEnumerable<string> Lines(Stream stream)
{
    using var reader = new StreamReader(stream);
    while (reader.ReadLine() is { } line)
    {
        yield return line;
    }
}
