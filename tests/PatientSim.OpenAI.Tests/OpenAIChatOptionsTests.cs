namespace PatientSim.OpenAI.Tests;

[TestFixture]
internal sealed class OpenAIChatOptionsTests
{
    [Test]
    public void Options_NotSet_AreTheDocumentedDefaults()
    {
        var options = new OpenAIChatOptions();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(options.FirstTokenTimeout, Is.EqualTo(TimeSpan.FromSeconds(30)));
            Assert.That(options.ChunkTimeout, Is.EqualTo(TimeSpan.FromSeconds(15)));
            Assert.That(options.RequestTimeout, Is.EqualTo(TimeSpan.FromSeconds(120)));
            Assert.That(options.MaxAttempts, Is.EqualTo(4));
            Assert.That(options.LegacyMaxTokens, Is.False);
            Assert.That(options.HttpClient, Is.Null);
            Assert.That(options.TimeProvider, Is.SameAs(TimeProvider.System));
        }
    }

    [TestCase(0)]
    [TestCase(-5)]
    [TestCase(100_000)]
    public void TimeLimit_OutOfRange_IsRefused(int seconds)
    {
        TimeSpan limit = TimeSpan.FromSeconds(seconds);
        using (Assert.EnterMultipleScope())
        {
            AssertRefused(new OpenAIChatOptions { FirstTokenTimeout = limit }, nameof(OpenAIChatOptions.FirstTokenTimeout));
            AssertRefused(new OpenAIChatOptions { ChunkTimeout = limit }, nameof(OpenAIChatOptions.ChunkTimeout));
            AssertRefused(new OpenAIChatOptions { RequestTimeout = limit }, nameof(OpenAIChatOptions.RequestTimeout));
        }
    }

    [Test]
    public void MaxAttempts_BelowOne_IsRefused() =>
        AssertRefused(new OpenAIChatOptions { MaxAttempts = 0 }, nameof(OpenAIChatOptions.MaxAttempts));

    [Test]
    public void TimeLimits_AllSwitchedOff_AreAccepted() => Assert.That(
        () => OpenAIEndpoint.CreateChatClient("gpt", "key", new OpenAIChatOptions
        {
            FirstTokenTimeout = Timeout.InfiniteTimeSpan,
            ChunkTimeout = Timeout.InfiniteTimeSpan,
            RequestTimeout = Timeout.InfiniteTimeSpan,
        }),
        Throws.Nothing);

    [TestCase("", "key")]
    [TestCase("gpt", " ")]
    public void Client_WithoutModelOrKey_IsRefused(string model, string key) =>
        Assert.That(() => OpenAIEndpoint.CreateChatClient(model, key), Throws.ArgumentException);

    private static void AssertRefused(OpenAIChatOptions options, string name) => Assert.That(
        () => OpenAIEndpoint.CreateChatClient("gpt", "key", options),
        Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo(name));
}
