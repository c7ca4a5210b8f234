using System.Globalization;
using PatientSim.Mind;
using PatientSim.Sessions;

namespace PatientSim.Cli;

/// <summary>How the patient feels, what has been told, and why the last turn changed what it did.</summary>
internal static class StateOutline
{
    public static Outline Of(InstructorView view)
    {
        var state = view.State;
        var alliance = state.Alliance;
        var root = new Outline(state.Turn == 0 ? "Before the first turn" : string.Create(CultureInfo.InvariantCulture, $"After turn {state.Turn}"));
        if (view.Opening is { } opening)
        {
            root.Add("session", string.Create(CultureInfo.InvariantCulture, $"{view.SessionNumber}, {opening.Elapsed.TotalDays:0.#} days after the last; homework {Words.Of(opening.Homework)}"));
        }

        root.Add("openness", $"{Plain.Number(state.Openness)}, reaches {Words.Of(state.Reach)}, deepest told {Words.Of(state.Deepest)}");
        root.Add("alliance", $"bond {Plain.Number(alliance.Bond)}, task {Plain.Number(alliance.Task)}, goal {Plain.Number(alliance.Goal)}");
        root.Add("resistance", $"{Plain.Number(state.Resistance)}, distress {Plain.Number(state.Distress)}");
        root.AddPart("told so far", state.Ledger.Where(entry => entry.Value.Status >= DisclosureStatus.Hinted).OrderBy(entry => entry.Value.Turn).Select(entry => Told(entry.Key, entry.Value, view)));
        if (view.Turns is [.., var last])
        {
            root.AddPart("why, last turn", last.Changes.Select(change => new Outline("", change.ToString())));
        }
        else
        {
            root.AddPart("why, since the last session", view.Opening?.Changes.Select(change => new Outline("", change.ToString())) ?? []);
        }

        return root;
    }

    private static Outline Told(string id, Disclosure disclosure, InstructorView view)
    {
        var when = disclosure.Turn > 0 ? string.Create(CultureInfo.InvariantCulture, $"turn {disclosure.Turn}") : "an earlier session";
        return new($"{when}, {Words.Of(disclosure.Status)}", view.Formulation.Find(id)?.Text ?? id);
    }
}
