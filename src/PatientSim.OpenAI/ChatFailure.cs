namespace PatientSim.OpenAI;

/// <summary>How the chat clients of this package say that a call failed, in words any code understands without this package.</summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>What happened</term><description>What the caller sees</description></listheader>
/// <item><term>An error status</term><description><see cref="HttpRequestException"/> with <see cref="HttpRequestException.StatusCode"/>;
/// <see cref="HttpRequestError.UserAuthenticationError"/> for 401 and 403, otherwise <see cref="HttpRequestError.Unknown"/>;
/// inner <see cref="System.ClientModel.ClientResultException"/>, whose raw response holds the body.</description></item>
/// <item><term>No connection</term><description><see cref="HttpRequestException"/> with <see cref="HttpRequestError.ConnectionError"/>,
/// <see cref="HttpRequestError.NameResolutionError"/> or the like, and no status.</description></item>
/// <item><term>The credential gives no token</term><description><see cref="HttpRequestException"/> with <see cref="HttpRequestError.UserAuthenticationError"/> and no status.</description></item>
/// <item><term>An answer that is cut off, ends without a finish reason, or is larger than 32 MiB</term><description><see cref="HttpRequestException"/> with <see cref="HttpRequestError.ResponseEnded"/>.</description></item>
/// <item><term>An answer that is no chat completion, or reports an error inside</term><description><see cref="HttpRequestException"/> with <see cref="HttpRequestError.InvalidResponse"/>, and a status if the error names one.</description></item>
/// <item><term>A content filter, of the prompt or of the reply</term><description>no exception: <see cref="Microsoft.Extensions.AI.ChatFinishReason.ContentFilter"/> and whatever text came.</description></item>
/// <item><term>A time limit</term><description><see cref="TimeoutException"/>.</description></item>
/// <item><term>The caller cancels</term><description><see cref="OperationCanceledException"/> with the caller's own token.</description></item>
/// <item><term>A message or option this package cannot send</term><description><see cref="NotSupportedException"/>, before anything is sent.</description></item>
/// </list>
/// <para>No exception text holds a prompt, a reply or a key: a server may echo the prompt in its error, so only its status and error code are repeated.</para>
/// </remarks>
public static class ChatFailure
{
    /// <summary>The key in <see cref="Exception.Data"/> under which a <see cref="HttpRequestException"/> carries the server's Retry-After, as a <see cref="TimeSpan"/>. Absent when the server gave none.</summary>
    public const string RetryAfterDataKey = "Retry-After";
}
