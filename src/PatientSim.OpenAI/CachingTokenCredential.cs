using Azure.Core;

namespace PatientSim.OpenAI;

/// <summary>Keeps a token until shortly before it expires, since the SDK's policy asks for one with every call.</summary>
#pragma warning disable CA1001 // A SemaphoreSlim whose wait handle is never asked for holds nothing to dispose.
internal sealed class CachingTokenCredential(TokenCredential credential, TimeProvider timeProvider) : TokenCredential
#pragma warning restore CA1001
{
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Held? _held;

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        if (_held is { } held && IsFresh(held))
        {
            return held.Token;
        }

        _gate.Wait(cancellationToken);
        try
        {
            return _held is { } newer && IsFresh(newer)
                ? newer.Token
                : Keep(credential.GetToken(requestContext, cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw NoToken(exception);
        }
        finally
        {
            _gate.Release();
        }
    }

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        if (_held is { } held && IsFresh(held))
        {
            return held.Token;
        }

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _held is { } newer && IsFresh(newer)
                ? newer.Token
                : Keep(await credential.GetTokenAsync(requestContext, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw NoToken(exception);
        }
        finally
        {
            _gate.Release();
        }
    }

    private AccessToken Keep(AccessToken token)
    {
        _held = new Held(token);
        return token;
    }

    private bool IsFresh(Held held)
    {
        DateTimeOffset expires = held.Token.ExpiresOn;
        DateTimeOffset now = timeProvider.GetUtcNow();
        return expires - now > s_margin && now < (held.Token.RefreshOn ?? expires);
    }

    private static HttpRequestException NoToken(Exception exception) =>
        new(HttpRequestError.UserAuthenticationError, "The credential gave no token for the chat endpoint.", exception);

    // A class, so that the field is replaced in one step.
    private sealed record Held(AccessToken Token);
}
