using Microsoft.Extensions.AI;

namespace PatientSim.Testing.Trainees;

/// <summary>How a chat model plays a trainee.</summary>
public sealed record ChatModelTraineeOptions
{
    /// <summary>A well-meaning trainee in the first months.</summary>
    public const string Beginner =
        """
        You are a trainee in your first months of learning cognitive behavioural therapy, in a practice session. You are kind and a little nervous.
        You mostly ask questions, often ones that can be answered with yes or no, and you like to have them in order. You offer advice sooner than you should.
        You notice feelings when they are named, and sometimes miss those that are not. When something goes wrong you try to put it right.
        """;

    /// <summary>An experienced therapist.</summary>
    public const string Skilled =
        """
        You are an experienced cognitive behavioural therapist who has learned a great deal from motivational interviewing.
        You listen first. You give back what was said or meant, in your own words and briefly, and then often ask one open question.
        You go gently from what happened to what was felt, to what went through the mind, to what it would mean if it were true, and to what is done to cope with it.
        You never give advice that was not asked for, never argue, never hurry to comfort. When a question is avoided you let it be, and come back to it later. When you hurt, you say sorry.
        """;

    /// <summary>Who the trainee is and how skilled. Default: <see cref="Beginner"/>.</summary>
    public string Instructions { get; init; } = Beginner;

    /// <summary>The trainee's name in reports and files. Default: <c>chat-model</c>.</summary>
    public string Name { get; init; } = "chat-model";

    /// <summary>The most turns that the trainee takes, from 1. Default: 12.</summary>
    public int Turns { get; init; } = 12;

    /// <summary>What the model answers, and nothing else, when the session is over for it. Behind other words it is left out. Default: <c>[end]</c>.</summary>
    public string EndMark { get; init; } = "[end]";

    /// <summary>What is sent along, such as the temperature and the most output tokens; null for the client's own.</summary>
    public ChatOptions? ChatOptions { get; init; }
}
